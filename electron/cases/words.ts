/** Letters that lose their sign only by convention, not by decomposition. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const PLAIN_PATTERN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Written without spaces: each character is a word of its own, so that a part of a name finds it. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Begins a tag. A letter that no language in use writes; a text that holds it is searched without it. */
const TAG = 'ꙮ';

/** A word that only the program searches for: "ready", the id of an owner. */
export function tag(word: string): string {
  return `${TAG}${fold(word).replace(/[^\p{L}\p{N}]/gu, '')}`;
}

/** Lower case without diacritics, for sorting and for searching: "Ångström" is "angstrom". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(PLAIN_PATTERN, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text as the search keeps them. */
export function searchWords(text: string): string {
  return terms(text).join(' ');
}

/** What is looked for: every term must be the beginning of a word. More than 12 terms narrow nothing. */
export function searchTerms(query: string): string[] {
  return [...new Set(terms(query))].slice(0, 12);
}

function terms(text: string): string[] {
  return fold(text)
    .replaceAll(TAG, ' ')
    .replace(UNSPACED, ' $& ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== '');
}
