/**
 * A function that works once for each object and keeps what it made for as long as the object lives: what several parts
 * of a page need, or all pages of a server. What it makes must follow from the object alone.
 */
export function onceForEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
