// What pdf.js needs and Chrome 114 (the oldest runtime) lacks. Loaded before pdf.js, in the page and in its worker.
// Promise.withResolvers came with Chrome 119; pdf.js brings its other gaps along.

declare global {
  interface PromiseConstructor {
    withResolvers?: <T>() => {
      readonly promise: Promise<T>;
      readonly resolve: (value: T | PromiseLike<T>) => void;
      readonly reject: (reason?: unknown) => void;
    };
  }
}

Promise.withResolvers ??= <T>() => {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason?: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};

export {};
