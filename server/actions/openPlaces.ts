/** For each name, such as a person or a receiver, only so many things may be at work at once. */
export function openPlaces<Name extends string>(most: number) {
  const taken = new Map<Name, number>()
  return {
    /** Null: all places of this name are taken. Otherwise what gives the place back; it is called once. */
    take(name: Name): (() => void) | null {
      const before = taken.get(name) ?? 0
      if (before >= most) return null
      taken.set(name, before + 1)
      return () => {
        const left = (taken.get(name) ?? 1) - 1
        if (left === 0) taken.delete(name)
        else taken.set(name, left)
      }
    },
  }
}
