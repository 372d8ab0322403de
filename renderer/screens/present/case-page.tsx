import { formatScore, instruments } from '@spineboard/core/instruments';
import type { NomsAxis } from '@spineboard/core/noms';
import { Siren } from 'lucide-react';
import type { ReactElement } from 'react';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sign } from '../../components/sign.tsx';
import { t } from '../../messages/t.ts';
import type { Item } from '../board/agenda.ts';
import { Answer } from './answer.tsx';
import './case-page.css';
import type { CaseSheets } from './case-sheets.ts';
import { RoomImage } from './images-page.tsx';
import { RoomMap } from './room-map.tsx';

/** Images that stand beside the facts of the case. */
const BESIDE = 2;

function Axis({ axis, children }: { axis: NomsAxis<string>; children?: ReactElement | null }): ReactElement {
  const isUnknown = axis.state === 'unknown';
  return (
    <div className="room-axis">
      <dt className={isUnknown ? 'room-letter room-letter-unknown' : 'room-letter'}>
        <span>{axis.letter}</span>
      </dt>
      <dd className="room-axis-words" data-content="">
        <b className={isUnknown ? 'room-verdict room-asks' : 'room-verdict'}>
          {axis.verdict}
          {axis.risk !== null ? (
            <Sign kind={axis.risk} size={26} />
          ) : axis.state === 'board' ? (
            <Sign kind="board" size={26} />
          ) : null}
          {children}
        </b>
        <span className="room-facts">{axis.facts}</span>
      </dd>
    </div>
  );
}

/** The case at one look: where it is, what it shows, who it is, NOMS, and what the framework says. */
export function CasePage({ item, sheets }: { item: Item; sheets: CaseSheets }): ReactElement {
  const { framework, sentence, images } = sheets;
  const { assessment, level } = framework;
  const { noms } = assessment;
  const lesion = assessment.lesions[assessment.leading];
  // Where the case takes many words, the images have their own page only.
  const beside = sheets.hasRoomForImages ? images.flat().slice(0, BESIDE) : [];
  const { question } = item.record.referral;
  return (
    <div className={beside.length === 0 ? 'case-page case-page-plain' : 'case-page'}>
      <section className="case-page-map">
        <RoomMap record={item.record} assessment={assessment} />
      </section>
      {beside.length === 0 ? null : (
        <section className="case-page-images" aria-label={t('present.page.images')}>
          {beside.map((image, index) => (
            <RoomImage key={image.id} image={image} number={index + 1} count={images.flat().length} />
          ))}
        </section>
      )}
      <section className="case-page-text">
        <p className="room-sentence" data-content="">
          {sentence}
        </p>
        {question === '' ? null : (
          <p className="room-question" data-content="">
            {question}
          </p>
        )}
        {assessment.urgency.level === 'routine' ? null : (
          <p className="room-urgent" data-content="">
            <Siren size={32} aria-hidden="true" />
            {t('present.urgent', { title: assessment.urgency.title, reason: assessment.urgency.reason })}
          </p>
        )}
        <div className="case-page-facts">
          <dl className="room-axes">
            <Axis axis={noms.neurologic} />
            <Axis axis={noms.oncologic} />
            <Axis axis={noms.mechanical}>
              {lesion === undefined ? null : (
                <span className="room-axis-score">
                  {formatScore(lesion.sins.score)}
                  <ScoreBar
                    scale={instruments.sins}
                    value={lesion.sins.score}
                    width={beside.length === 0 ? 240 : 300}
                    height={20}
                    label={`${level}: ${lesion.sins.spoken}`}
                  />
                </span>
              )}
            </Axis>
            <Axis axis={noms.systemic} />
          </dl>
          <Answer noms={noms} />
        </div>
      </section>
    </div>
  );
}
