/** Squares a number; loops forever on a negative one; throws on zero. */
export default ({ value, wait = 0 }) => {
  if (value === 0) throw new Error('zero');
  while (value < 0) {}
  const end = Date.now() + wait;
  while (Date.now() < end) {}
  return value * value;
};
