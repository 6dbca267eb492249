/**
 * Takes the focus from whatever has it, but not from this element: so it ends its own gesture before the pointer begins
 * another, and not amid it. The browser gives the focus to what is pressed.
 */
export function leaveFocus(element: Element): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== element) activeElement.blur();
}
