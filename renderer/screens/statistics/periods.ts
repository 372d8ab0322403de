export type PeriodName = 'months' | 'year';
export type Period = { from: string; to: string };

/** The periods that are chosen by name, up to today. */
export function periods(today: string): Record<PeriodName, Period> {
  const [year = '', month = '01'] = today.split('-');
  return {
    months: { from: `${Number(year) - 1}-${month}-01`, to: today },
    year: { from: `${year}-01-01`, to: today },
  };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const date = (value: string | undefined, other: string): string =>
  value !== undefined && DATE.test(value) && !Number.isNaN(Date.parse(value)) ? value : other;

/** The period of an address; what it does not say is that of the last 12 months. */
export function periodOf(search: { from?: string | undefined; to?: string | undefined }, today: string): Period {
  const { months } = periods(today);
  return { from: date(search.from, months.from), to: date(search.to, months.to) };
}
