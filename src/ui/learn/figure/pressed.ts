/** From now on, whether a pointer is pressed anywhere on the page; and the way to stop hearing of it. */
export function watchPressed(): { readonly isPressed: () => boolean; readonly stop: () => void } {
  const pressed = new Set<number>();
  const press = ({ pointerId }: PointerEvent) => void pressed.add(pointerId);
  const release = ({ pointerId }: PointerEvent) => void pressed.delete(pointerId);
  const heard = [
    ['pointerdown', press],
    ['pointerup', release],
    ['pointercancel', release],
  ] as const;
  for (const [type, listener] of heard) window.addEventListener(type, listener, true);
  return {
    isPressed: () => pressed.size > 0,
    stop() {
      for (const [type, listener] of heard) window.removeEventListener(type, listener, true);
    },
  };
}
