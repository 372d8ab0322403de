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

/** Letters that are also written as two where the sign cannot be typed: "Müller" is "Mueller". */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const SPELLED_PATTERN = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');

/** Lower case without diacritics, for sorting and for searching: "Ångström" is "angstrom". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(PLAIN_PATTERN, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text as the search keeps them, each once; what may be spelled out stands there in both ways. */
export function searchWords(text: string): string {
  return [...new Set([...terms(text), ...terms(spelledOut(text))])].join(' ');
}

/** What is looked for: every term must be the beginning of a word. More than 12 terms narrow nothing. */
export function searchTerms(query: string): string[] {
  return [...new Set(terms(query))].slice(0, 12);
}

/** The same with what each term may be spelled as: "Müller" is looked for as "muller" and as "mueller". */
export function searchSpellings(query: string): string[][] {
  const plain = terms(query);
  const spelled = terms(spelledOut(query));
  const both = plain.map((term, place) => {
    const other = spelled.length === plain.length ? (spelled[place] ?? term) : term;
    return term === other ? [term] : [term, other];
  });
  return [...new Map(both.map((spellings) => [spellings[0], spellings])).values()].slice(0, 12);
}

function spelledOut(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(SPELLED_PATTERN, (letter) => SPELLED[letter] ?? letter);
}

function terms(text: string): string[] {
  return fold(text)
    .replace(UNSPACED, ' $& ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== '');
}
