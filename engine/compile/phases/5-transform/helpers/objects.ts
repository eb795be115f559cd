/** A property key is made once: the hook and the access must not both call a learner's `toString`. */
export const keyCode = `
const $toKey = (value) => {
  for (const key of Reflect.ownKeys({ [value]: 0 })) return key;
};
const $key = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function' ? $toKey(value) : value;
const $keyIn = (value, object) => (object === undefined || object === null ? value : $key(value));
`;

/** What a destructuring pattern for objects does before all else. */
export const objectCode = `
const $object = (value, name) => {
  if (value !== undefined && value !== null) return value;
  throw new TypeError("Cannot destructure '" + name + "' as it is " + value + '.');
};
`;

export const restCode = `
const $rest = (value, without) => {
  const from = Object(value);
  const keys = without.map((key) => (typeof key === 'symbol' ? key : String(key)));
  const rest = {};
  for (const key of Reflect.ownKeys(from)) {
    if (keys.includes(key) || !Reflect.getOwnPropertyDescriptor(from, key)?.enumerable) continue;
    Object.defineProperty(rest, key, { value: from[key], writable: true, enumerable: true, configurable: true });
  }
  return rest;
};
`;

/** A namespace import used as a value. */
export const namespaceCode = `
const $namespace = (names) => {
  const object = Object.create(null);
  for (const key of Object.keys(names).sort()) {
    Object.defineProperty(object, key, { get: names[key], enumerable: true });
  }
  Object.defineProperty(object, Symbol.toStringTag, { value: 'Module' });
  return Object.freeze(object);
};
`;

/** `super` where it cannot be said: \`home\` is the object whose prototype has the property. */
export const superCode = `
const $superGetFrom = (home, key, self) => Reflect.get(Object.getPrototypeOf(home), key, self);
const $superSetIn = (home, key, value, self) => {
  if (Reflect.set(Object.getPrototypeOf(home), key, value, self)) return value;
  throw new TypeError("Cannot assign to read only property '" + String(key) + "' of object");
};
`;

export const deleteSuperCode = `
const $deleteSuper = () => {
  throw new ReferenceError("Unsupported reference to 'super'");
};
`;
