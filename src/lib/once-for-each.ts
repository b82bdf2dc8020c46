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

/**
 * The same for what is asked for several times in a row and then hardly again, such as a sentence that stands twice on
 * one page: only the last is kept, which costs less than to keep all of them.
 */
export function onceInARow<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

/** The same for texts that come again and again, such as names; when there are `kept` of them, all are forgotten. */
export function onceForText<Value extends object | string>(
  make: (text: string) => Value,
  kept = 5_000,
): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (made.size >= kept) made.clear();
    made.set(text, value);
    return value;
  };
}
