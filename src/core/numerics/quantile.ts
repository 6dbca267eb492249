/** The q-quantile, 0 to 1, of values in ascending order: between two of them in proportion (type 7 of Hyndman and Fan). */
export function quantile(ascending: ArrayLike<number>, q: number): number {
  const at = q * (ascending.length - 1);
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  // Between equal values, infinite ones too, nothing is to be weighed.
  if (ascending[low] === ascending[high]) return ascending[low];
  return ascending[low] + (at - low) * (ascending[high] - ascending[low]);
}
