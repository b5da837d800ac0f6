// Time cut into days, weeks, months or years, whichever gives a readable
// number of bars.

const DAY = 86400000;
export const dayNumber = (day) => Math.round(Date.parse(day) / DAY);
export const dayText = (number) => new Date(number * DAY).toISOString().slice(0, 10);

const startOfMonth = (number, months) => {
  const date = new Date(number * DAY);
  return Math.round(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY);
};
const startOfYear = (number, years) => Math.round(Date.UTC(new Date(number * DAY).getUTCFullYear() + years, 0, 1) / DAY);

const UNITS = [
  { name: 'day', most: 75, start: (n) => n, next: (n) => n + 1 },
  { name: 'week', most: 75 * 7, start: (n) => n - ((n + 3) % 7), next: (n) => n + 7 },
  { name: 'month', most: 75 * 31, start: (n) => startOfMonth(n, 0), next: (n) => startOfMonth(n, 1) },
  { name: 'year', most: Infinity, start: (n) => startOfYear(n, 0), next: (n) => startOfYear(n, 1) },
];

// { unit, bins: [{ first, last }] }, days as numbers, both ends included.
export function makeBins(firstDay, lastDay) {
  const first = dayNumber(firstDay);
  const last = dayNumber(lastDay);
  const unit = UNITS.find((u) => last - first < u.most);
  const bins = [];
  for (let at = unit.start(first); at <= last; at = unit.next(at)) bins.push({ first: at, last: unit.next(at) - 1 });
  return { unit: unit.name, bins };
}

// The number of the bin that a day lies in, clipped to the ends.
export function binOf(bins, number) {
  let low = 0;
  for (let high = bins.length - 1; low < high;) {
    const middle = Math.ceil((low + high) / 2);
    if (bins[middle].first <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
