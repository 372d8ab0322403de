import { createIntl, createIntlCache } from '@formatjs/intl';
import { en, type MessageKey } from './catalogue.ts';
import { pseudo } from './pseudo.ts';

/** `en`, or `xx`: the pseudo-language that shows forgotten text and truncation. */
export type Language = 'en' | 'xx';

const LANGUAGE_KEY = 'spineboard.language';

function chosenLanguage(): Language {
  const stored = globalThis.localStorage?.getItem(LANGUAGE_KEY);
  return stored === 'xx' ? 'xx' : 'en';
}

/** The language of this window; a change takes effect when the page loads again. */
export const language: Language = chosenLanguage();

/** Stores a language and loads the page again in it. */
export function chooseLanguage(choice: Language): void {
  localStorage.setItem(LANGUAGE_KEY, choice);
  globalThis.location.reload();
}

/** BCP 47 tag for dates and numbers: the system's English, else international English with day before month. */
export const locale: string =
  globalThis.navigator?.languages.find((tag) => tag.startsWith('en-') && tag !== 'en-US') ?? 'en-GB';

const intl = createIntl({ locale, messages: en, onError: raise }, createIntlCache());

function raise(error: Error): never {
  throw error;
}

export type MessageValues = Record<string, string | number | Date>;

/** The sentence of a key in the window's language, ICU arguments filled in. */
export function t(key: MessageKey, values?: MessageValues): string {
  const text = intl.formatMessage({ id: key, defaultMessage: en[key] }, values);
  return language === 'xx' ? pseudo(text) : text;
}

/** Narrows a computed key ("status." + status) after checking that it exists; throws RangeError otherwise. */
export function keyOf(key: string): MessageKey {
  if (key in en) return key as MessageKey;
  throw new RangeError(`No message "${key}"`);
}
