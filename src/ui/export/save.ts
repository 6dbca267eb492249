/** Hands a file to the browser, which puts it where it puts downloads. */
export function save(name: string, content: Blob | string, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers read the file only after the click is over.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
