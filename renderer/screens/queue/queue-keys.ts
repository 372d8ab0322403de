import type { KeyHelp } from '../../shell/key-help.ts';

/** The queue's keys, for the sheet behind `?`. */
export const QUEUE_KEYS: readonly KeyHelp[] = [
  { keys: ['J', 'K'], text: 'queue.help.move' },
  { keys: ['Home', 'End'], text: 'queue.help.ends' },
  { keys: ['PgDn', 'PgUp'], text: 'queue.help.page' },
  { keys: ['Enter'], text: 'queue.help.open' },
  { keys: ['Space'], text: 'queue.help.select' },
  { keys: ['A'], text: 'queue.help.agenda' },
  { keys: ['O'], text: 'queue.help.options' },
  { keys: ['N'], text: 'queue.help.new' },
  { keys: ['/'], text: 'queue.help.search' },
  { keys: ['Esc'], text: 'queue.help.escape' },
];
