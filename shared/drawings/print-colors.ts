/** Colors of the printed drawings. Color only repeats what a word beside the drawing says. */
export const PRINT = {
  ink: '#1c2833',
  soft: '#566370',
  rule: '#c4cbd2',
  /** Tints of Okabe-Ito for the SINS bands. */
  stable: '#d9edf9',
  potentiallyUnstable: '#fbe8c4',
  unstable: '#f6d3bd',
  /** ESCC: low and high grade. */
  lowGrade: '#d9edf9',
  highGrade: '#b3d3e8',
  /** Prognosis scores, best to worst. */
  greys: ['#eef0f2', '#dfe3e7', '#d0d6db', '#c0c8cf'],
} as const;

/** A number for an SVG attribute: at most two decimals, never "-0". */
export function n(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text for SVG element content and attribute values. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
