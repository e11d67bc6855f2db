const DIGIT = `(${['SELECT 0 AS d', ...Array.from({ length: 9 }, (_, index) => `SELECT ${index + 1}`)].join(' UNION ALL ')})`;

/** A table of SQL with the numbers `from` to `to` in its column `n`, on MariaDB and on MySQL. */
export function numbers(from: number, to: number): string {
  const places = Array.from({ length: String(to - from).length }, (_, index) => `p${index}`);
  const distance = places.map((place, index) => `${place}.d * ${10 ** index}`).join(' + ');
  const digits = places.map((place) => `${DIGIT} ${place}`).join(' CROSS JOIN ');
  return `(SELECT ${from} + ${distance} AS n FROM ${digits} WHERE ${distance} <= ${to - from}) numbers`;
}
