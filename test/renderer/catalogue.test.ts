import { createIntl } from '@formatjs/intl';
import { describe, expect, test } from 'vitest';
import { en } from '../../renderer/messages/catalogue.ts';
import { actions } from '../../renderer/messages/en/actions.ts';
import { after } from '../../renderer/messages/en/after.ts';
import { board } from '../../renderer/messages/en/board.ts';
import { caseScreen } from '../../renderer/messages/en/case.ts';
import { caseParts } from '../../renderer/messages/en/case-parts.ts';
import { common } from '../../renderer/messages/en/common.ts';
import { compare } from '../../renderer/messages/en/compare.ts';
import { dates } from '../../renderer/messages/en/dates.ts';
import { facts } from '../../renderer/messages/en/facts.ts';
import { history } from '../../renderer/messages/en/history.ts';
import { images } from '../../renderer/messages/en/images.ts';
import { map } from '../../renderer/messages/en/map.ts';
import { minutes } from '../../renderer/messages/en/minutes.ts';
import { options } from '../../renderer/messages/en/options.ts';
import { papers } from '../../renderer/messages/en/papers.ts';
import { people } from '../../renderer/messages/en/people.ts';
import { present } from '../../renderer/messages/en/present.ts';
import { queue } from '../../renderer/messages/en/queue.ts';
import { scoring } from '../../renderer/messages/en/scoring.ts';
import { settings } from '../../renderer/messages/en/settings.ts';
import { unlock } from '../../renderer/messages/en/unlock.ts';
import { pseudo } from '../../renderer/messages/pseudo.ts';
import { messageUses } from './message-uses.ts';
import { pageSources, parsed } from './page-sources.ts';
import { strayTexts } from './stray-text.ts';

const sources = pageSources();
const uses = messageUses(sources);
const messages = Object.entries(en);
const intl = createIntl({ locale: 'en-GB', messages: {} });

/** Arguments of an ICU message, with those of its branches. */
function argumentsOf(message: string): Set<string> {
  const found = new Set<string>();
  const look = (elements: readonly unknown[]): void => {
    for (const element of elements as {
      type: number;
      value?: unknown;
      options?: Record<string, { value: unknown[] }>;
      children?: unknown[];
    }[]) {
      // 0 is literal text and 7 the number sign of a plural.
      if (element.type !== 0 && element.type !== 7 && typeof element.value === 'string') found.add(element.value);
      for (const option of Object.values(element.options ?? {})) look(option.value);
      look(element.children ?? []);
    }
  };
  look(intl.formatters.getMessageFormat(message, 'en-GB').getAst());
  return found;
}

/** Stray texts of an expression. */
function find(jsx: string): string[] {
  return strayTexts(parsed('x.tsx', `const x = ${jsx};`)).map((each) => each.replace('x.tsx:1 ', ''));
}

function isUsed(key: string): boolean {
  return uses.texts.has(key) || uses.starts.some(({ start }) => start !== '' && key.startsWith(start));
}

/** Null, or why a message cannot be shown. */
function faultOf(message: string): string | null {
  try {
    argumentsOf(message);
  } catch (error) {
    return error instanceof Error ? error.message : 'not ICU';
  }
  if (message === '') return 'empty';
  return /!|  |^\s|\s$/.test(message) ? 'exclamation or stray space' : null;
}

describe('the search for text outside the catalogue', () => {
  test('finds text between tags, in read attributes and in the branches of an expression', () => {
    expect(find('<p>Hello</p>')).toEqual(['Hello']);
    expect(find('<p aria-label="Name" />')).toEqual(['"Name"']);
    expect(find('<Field label={known ? "yes" : other} />')).toEqual(['"yes"']);
    expect(find('<p>{`Case ${number}`}</p>')).toEqual(['`Case ${number}`']);
    expect(find('<p>{name ?? "nobody"}</p>')).toEqual(['"nobody"']);
  });

  test('leaves alone what nobody reads: classes, keys, numbers, signs, and messages', () => {
    expect(find('<p className="note" data-state="open" id="x">{t("common.close")} → 12 %</p>')).toEqual([]);
    expect(find('<kbd>J</kbd>')).toEqual([]);
    expect(find('<p>{state === "open" ? null : text}</p>')).toEqual([]);
  });
});

test('every text of the page comes from the catalogue', () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(sources.filter((source) => source.file.endsWith('.tsx')).flatMap(strayTexts)).toEqual([]);
});

test('every message is of valid ICU syntax, without exclamation and without double spaces', () => {
  expect(messages.filter(([, message]) => faultOf(message) !== null).map(([key]) => key)).toEqual([]);
  expect(faultOf('{count, plural, one {# case}}')).not.toBeNull();
  expect(faultOf('Saved!')).not.toBeNull();
});

test('no key stands in two files of the catalogue', () => {
  const parts = [
    common,
    unlock,
    queue,
    caseParts,
    caseScreen,
    dates,
    facts,
    history,
    images,
    map,
    scoring,
    compare,
    options,
    board,
    after,
    minutes,
    papers,
    people,
    present,
    settings,
    actions,
  ];
  expect(messages.length).toBe(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
});

test('every message is used somewhere', () => {
  expect(messages.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
});

test('every key that is put together can be found', () => {
  const families = new Set(messages.map(([key]) => key.split('.')[0] ?? ''));
  const lost = uses.starts.filter(
    ({ start }) => families.has(start.split('.')[0] ?? '') && !messages.some(([key]) => key.startsWith(start)),
  );
  expect(lost).toEqual([]);
});

test('every call gives the arguments that its message names, and none that it does not', () => {
  const wrong = uses.calls.flatMap(({ place, key, given }) => {
    if (!(key in en) || given === null) return [];
    const named = argumentsOf(en[key as keyof typeof en]);
    const missing = [...named].filter((name) => !given.has(name));
    const idle = [...given].filter((name) => !named.has(name));
    return missing.length + idle.length === 0
      ? []
      : [`${place} ${key}: missing ${missing.join()}, idle ${idle.join()}`];
  });
  expect(wrong).toEqual([]);
});

test('the pseudo-language marks both ends, lengthens and keeps digits', () => {
  const text = pseudo('Next case, 12 of 40');
  expect(text).toMatch(/^⟦.*12 öf 40·+⟧$/);
  expect(text.length).toBeGreaterThan('Next case, 12 of 40'.length * 1.3);
});
