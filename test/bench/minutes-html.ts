import { spineMapSvg } from '@spineboard/core/drawings';
import type { Minutes, MinutesView } from '@spineboard/core/board';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
const row = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;
const pair = (label: string, text: string): string => `<dt>${label}</dt><dd>${escape(text)}</dd>`;

const figure = (drawing: { svg: string; alt: string } | undefined): string =>
  drawing === undefined ? '' : drawing.svg.replace('<svg ', `<svg role="img" aria-label="${escape(drawing.alt)}" `);

/**
 * The same words, tables, drawings and fonts as the printed minutes, as a page that a browser can print.
 * @param fonts family, weight and address of every font file
 */
export function minutesHtml(
  minutes: Minutes,
  view: MinutesView,
  fonts: readonly { family: string; weight: number; url: string }[],
): string {
  const { meeting } = minutes;
  const people = meeting.attendance.flatMap((group) =>
    group.people.map((person) => {
      const seen = view.presence[person.personId];
      return [group.label, escape(person.name), person.mode, `${seen?.from}–${seen?.to}`, figure(seen)];
    }),
  );
  const agenda = minutes.cases.map((entry) => [
    String(entry.n),
    `${escape(entry.patient.recordNumber)}<br>${escape(entry.patient.name)}`,
    escape(entry.title),
    escape(entry.decision?.text ?? ''),
    escape(entry.compare?.plan ?? ''),
    String(entry.minutes ?? ''),
  ]);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Minutes ${minutes.number}</title><style>
    ${fonts.map(({ family, weight, url }) => `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${url}") }`).join('\n')}
    @page { size: A4; margin: 19mm 18mm 17mm }
    body { font: 8.4pt ${[...new Set(fonts.map((font) => `"${font.family}"`))].join(', ')}; color: #1c2833 } h1 { font-size: 17pt } h2 { font-size: 12.5pt; color: #23506b }
    h3 { font-size: 8.4pt; color: #23506b } section { break-before: page } table { width: 100%; border-collapse: collapse }
    th { text-align: left; font-size: 7.2pt; border-bottom: 0.7pt solid #23506b } td { border-bottom: 0.35pt solid #c4cbd2; vertical-align: top; padding: 1.35mm }
    dl { display: grid; grid-template-columns: 25mm 1fr; margin: 0 } dt { color: #566370; font-size: 7.2pt } dd { margin: 0 }
    .beside { display: grid; grid-template-columns: 1fr 27mm; gap: 5mm } .decision { background: #f4f6f8; border-left: 2.2pt solid #23506b; padding: 2mm 3mm }
    .facts { grid-template-columns: 25mm 1fr 25mm 1fr } svg { width: 100%; height: auto }</style>
    <h1>Minutes of ${view.date}</h1>${table(['Specialty', 'Name', 'Mode', 'Present', 'During the cases'], people)}
    <p>${escape(meeting.quorum.rule)} ${escape(meeting.conflicts)}</p>
    <h2>Agenda and decisions</h2>${table(['#', 'Case', 'Tumor', 'Decision', 'Plan', 'Min'], agenda)}
    ${minutes.cases.map((entry, index) => caseHtml(entry, view.cases[index])).join('')}
    <section><h2>Actions</h2>${table(
      ['Due', 'Action', 'Owner', '#', 'Case'],
      view.actions.map((action) => [
        action.due ?? '',
        escape(action.text),
        escape(action.owner),
        String(action.n),
        escape(action.case),
      ]),
    )}
    <h2>Sources</h2>${minutes.sources.map((source) => `<p>${source.number} ${escape(source.title)}</p>`).join('')}
    <h2>Signatures</h2><p>${escape(minutes.signer?.name ?? '')} ${view.signedAt}</p><h2>Check</h2>${table(
      ['#', 'Case', 'Revision', 'SHA-256'],
      minutes.cases.map((entry) => [
        String(entry.n),
        escape(entry.patient.recordNumber),
        String(entry.revision),
        entry.revisionSha256,
      ]),
    )}</section></html>`;
}

function caseHtml(entry: Minutes['cases'][number], drawn: MinutesView['cases'][number] | undefined): string {
  const { noms, decision } = entry;
  return `<section><h2>${entry.n} ${escape(entry.title)}</h2><p><b>${escape(entry.patient.name)}</b>, ${entry.patient.sex}, ${entry.patient.age}, ${escape(entry.patient.recordNumber)}</p>
    <div class="beside"><div><dl>${pair('Question', entry.question)}${pair('Why now', entry.reason)}${pair('Wishes', entry.wishes)}${pair('Comorbidity', entry.comorbidity)}</dl>
    <dl class="facts">${entry.facts.map((fact) => pair(fact.label, fact.parts.map((part) => part.text).join('; '))).join('')}</dl>
    ${table(
      ['Score', 'Scale', 'Value', 'Reading'],
      entry.scores.map((score, index) => [
        score.name,
        figure(drawn?.bars[index]),
        score.text,
        `${escape(score.reading)} ${drawn?.bars[index]?.sum ?? ''}`,
      ]),
    )}${
      entry.otherLesions.length === 0
        ? ''
        : table(
            ['Other lesions', 'ESCC', 'SINS', 'Reading', 'NOMS rows'],
            entry.otherLesions.map((each) => [
              each.level,
              each.escc,
              each.sins,
              escape(each.reading),
              each.rows.join(', '),
            ]),
          )
    }</div><div>${drawn === undefined ? '' : figure({ svg: spineMapSvg(entry.map), alt: drawn.map.alt })}</div></div>
    <h3>NOMS</h3>${table(
      ['Row', ...noms.axes.map((axis) => axis.label), 'Answer'],
      [
        [
          noms.rows.join(', '),
          ...noms.axes.map((axis) => `${escape(axis.verdict)}<br>${escape(axis.facts)}`),
          escape(noms.answer),
        ],
      ],
    )}<p>${[...noms.silent, ...noms.deciding, ...noms.flips].map(escape).join(' ')}</p>
    <h3>Options considered</h3>${table(
      ['Verdict', 'Option', 'For and against'],
      entry.options.map((option) => [
        option.verdict,
        `${escape(option.title)}<br>${escape(option.detail)}`,
        escape(option.why),
      ]),
    )}
    <div class="decision"><b>${escape(decision?.text ?? '')}</b><dl>${pair('Reason', decision?.reason ?? '')}${pair('Deviation', decision?.deviation ?? '')}${(decision?.conditions ?? []).map((text) => pair('Condition', text)).join('')}${pair('Tells the patient', decision?.tellsPatient ?? '')}</dl></div>
    ${entry.dissent.map((dissent) => `<p><b>${escape(dissent.name)}</b>: ${escape(dissent.text)}</p>`).join('')}
    ${table(
      ['Action', 'Owner', 'Due'],
      entry.actions.map((action) => [escape(action.text), escape(action.owner), action.due ?? '']),
    )}</section>`;
}
