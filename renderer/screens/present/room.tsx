import type { MeetingView, PresentPage } from '@spineboard/core/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactElement } from 'react';
import { presentActions } from '../../actions/present-actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { client } from '../../api/client.ts';
import { t } from '../../messages/t.ts';
import type { Item } from '../board/agenda.ts';
import { useMeetingCommand } from '../board/use-meeting.ts';
import { caseSheets, type CaseSheets } from './case-sheets.ts';
import { CasePage } from './case-page.tsx';
import { ChangePage } from './change-page.tsx';
import { DecisionPage } from './decision-page.tsx';
import { ImagesPage } from './images-page.tsx';
import { OptionsPage } from './options-page.tsx';
import { shownSheet, type Sheet, type Sheets } from './pages.ts';
import { PointerDot } from './pointer-dot.tsx';
import { isProjector } from './projector.ts';
import { RoomFoot } from './room-foot.tsx';
import { RoomHead, roomName } from './room-head.tsx';
import { ScoresPage } from './scores-page.tsx';
import { useShown } from './use-projector.ts';
import { usePreference } from './use-room.ts';
import { usePresentation } from './use-presentation.ts';
import { draftInRoom, hasPageBeside, pageBeside, walkedCase } from './walk.ts';

const ONE_SHEET: Sheets = { case: 1, scores: 0, images: 0, options: 0, change: 0, decision: 0 };

/** Everything of the room: the page of the case, and the keys that turn it. */
export function Room({
  meeting,
  isLight,
  onLight,
}: {
  meeting: MeetingView;
  isLight: boolean;
  onLight: () => void;
}): ReactElement {
  const navigate = useNavigate();
  const { run } = useMeetingCommand();
  const presentation = usePresentation(meeting);
  const { item, position } = presentation;
  const [hasNumbers, toggleNumbers] = usePreference('numbers');
  const [points, setPoints] = useState(false);
  const draft = item === null ? null : draftInRoom(item, presentation.typed);
  const call = item?.kind === 'discuss' ? (draft?.stability ?? null) : null;
  const record = item?.record ?? null;
  const [callValue, callBy] = [call?.call ?? null, call?.by ?? ''];
  const sheets = useMemo(
    () =>
      record === null ? null : caseSheets({ record }, callValue === null ? null : { call: callValue, by: callBy }),
    [record, callValue, callBy],
  );
  const counts = sheets?.counts ?? ONE_SHEET;
  const at: Sheet = position === null ? { page: 'case', part: 0 } : shownSheet(counts, position);
  const caseAt = (by: 1 | -1): Item | null => walkedCase(meeting, item, by);
  const show = (to: Item | null, sheet: Sheet): void => {
    if (to !== null) presentation.move({ itemId: to.id, ...sheet, blank: false });
  };
  const step = (by: 1 | -1): void => {
    show(caseAt(by), { page: 'case', part: 0 });
  };
  const isBlank = position?.blank ?? false;
  useShown(meeting.id, { itemId: item?.id ?? null, isBlank, isAlone: !presentation.isFollowing });
  const canBegin = (): true | string => {
    if (meeting.status !== 'inSession') return t('actions.why.notInSession');
    return item?.startedAt === null || t('actions.why.begun');
  };
  useActions(presentActions, {
    hasPage: (by) => item !== null && hasPageBeside(meeting, item, at, by, counts),
    walk: (by) => {
      if (item === null) return;
      const step = pageBeside(meeting, item, at, {
        by,
        countsOf: (other) => (other.id === item.id ? counts : caseSheets(other, null).counts),
      });
      if (step !== null) presentation.move({ ...step, blank: false });
    },
    hasCase: (by) => caseAt(by) !== null,
    step,
    shows: (page) => counts[page] > 0,
    go: (page) => {
      show(item, { page, part: 0 });
    },
    isBlank,
    blank: () => {
      if (position !== null) presentation.move({ ...position, blank: !isBlank });
    },
    point: () => {
      setPoints(!points);
    },
    isLight,
    light: onLight,
    fullScreen: () => {
      const change =
        document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
      // A host that does not allow it leaves the window as it is.
      change.catch(() => undefined);
    },
    namesShown: !hasNumbers,
    names: toggleNumbers,
    isFollowing: presentation.isFollowing,
    follow: () => {
      presentation.follow(!presentation.isFollowing);
    },
    canBegin: canBegin(),
    begin: () => {
      if (item !== null) void run(() => client.board.beginCase({ meetingId: meeting.id, itemId: item.id }));
    },
    leave: () => {
      if (isBlank && position !== null) presentation.move({ ...position, blank: false });
      else if (points) setPoints(false);
      else if (isProjector()) globalThis.close();
      else void navigate({ to: '/board/$meetingId', params: { meetingId: meeting.id }, search: {} });
    },
  });
  if (item === null || sheets === null || draft === null) {
    return (
      <main className="room-alone">
        <p>{t('present.empty')}</p>
      </main>
    );
  }
  if (isBlank) {
    return (
      <main className="room-blank">
        <p className="hidden-visually">{t('present.blanked')}</p>
      </main>
    );
  }
  const next = caseAt(1);
  return (
    <>
      <RoomHead meeting={meeting} item={item} hasNumbers={hasNumbers} />
      <main className="room-work" aria-label={t(`present.page.${at.page}`)} key={`${item.id} ${at.page} ${at.part}`}>
        <Page at={at} item={item} draft={draft} sheets={sheets} />
      </main>
      <RoomFoot
        at={at}
        sheets={counts}
        next={next === null ? null : roomName(meeting, next, hasNumbers)}
        isFollowing={presentation.isFollowing}
        onGo={(page: PresentPage) => {
          show(item, { page, part: 0 });
        }}
      />
      {points ? <PointerDot /> : null}
    </>
  );
}

function Page({
  at,
  item,
  draft,
  sheets,
}: {
  at: Sheet;
  item: Item;
  draft: Item['decision']['draft'];
  sheets: CaseSheets;
}): ReactElement {
  const { noms } = sheets.framework.assessment;
  switch (at.page) {
    case 'case':
      return <CasePage item={item} sheets={sheets} />;
    case 'scores':
      return <ScoresPage lines={sheets.scores[at.part] ?? []} />;
    case 'images': {
      const before = sheets.images.slice(0, at.part).flat().length;
      return (
        <ImagesPage images={sheets.images[at.part] ?? []} first={before + 1} count={sheets.images.flat().length} />
      );
    }
    case 'options':
      return <OptionsPage options={sheets.options} lines={sheets.optionLines[at.part] ?? []} state={noms.state} />;
    case 'change':
      return <ChangePage noms={noms} lines={sheets.changes[at.part] ?? []} />;
    case 'decision':
      return <DecisionPage item={item} draft={draft} framework={sheets.framework} />;
    default:
      at.page satisfies never;
      throw new RangeError('Unknown page');
  }
}
