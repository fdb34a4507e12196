/** Something that is loaded when it is first asked for, and once. */
export interface Once<Value> {
  (): Promise<Value>;
  isLoaded: () => boolean;
}

/** Makes a loader that runs once. A failure is forgotten, so that asking again loads again. */
export function once<Value>(load: () => Promise<Value>): Once<Value> {
  let loading: Promise<Value> | undefined;
  let isLoaded = false;
  const get = async () => {
    loading ??= load();
    try {
      const value = await loading;
      isLoaded = true;
      return value;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return Object.assign(get, { isLoaded: () => isLoaded });
}
