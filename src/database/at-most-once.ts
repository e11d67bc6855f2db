/** Work that may be asked for again, as a connection may be released again, and is done the first time. */
export function atMostOnce(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
