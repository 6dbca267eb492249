import { useId, useRef, useState } from 'preact/compat';
import { readNumber } from '../../state/scene/numbers';
import { Dialog } from '../dialogs/dialog';
import { copyText } from '../kit/copy-text';
import { useSession } from '../session/session';
import { frameSizes, frameSnippet, largestFrame, smallestFrame } from './snippet';
import './embed.css';

/** The snippet that puts the pictures into another page, and what it will show there. */
export default function EmbedDialog({ onClose }: { onClose: () => void }) {
  const { documents, address } = useSession();
  const [size, setSize] = useState<Size>(frameSizes[1]);
  const [copied, setCopied] = useState<boolean>();
  const snippet = useRef<HTMLTextAreaElement>(null);
  const document = documents.get();
  const link = address.link({ ...document, embed: true });
  const title = document.board.title || 'Reparam: what a parameterization does to a gradient';
  const html = frameSnippet(link, title, size.width, size.height);
  const copy = async () => {
    const done = await copyText(html);
    setCopied(done);
    if (!done) snippet.current?.select();
  };
  return (
    <Dialog title="Embed" onClose={onClose} wide>
      <p>
        A frame shows the pictures alone, in the state they are in now, with a link back to the whole page. Its reader
        can drag in it; nothing is sent anywhere.
      </p>
      <Sizes size={size} change={setSize} />
      <textarea ref={snippet} className="embed-snippet" readOnly value={html} aria-label="HTML of the frame" />
      <div>
        <button type="button" className="primary" onClick={copy}>
          {copied === undefined ? 'Copy the snippet' : copied ? 'Copied ✓' : 'Press Ctrl C or ⌘ C'}
        </button>
      </div>
      <section className="embed-preview" aria-label="What it shows">
        <iframe title="What the frame shows" src={link} width={size.width} height={size.height} />
      </section>
    </Dialog>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface SizesProps {
  readonly size: Size;
  readonly change: (size: Size) => void;
}

function Sizes({ size, change }: SizesProps) {
  return (
    <div className="embed-sizes">
      {frameSizes.map((each) => (
        <button
          key={each.width}
          type="button"
          aria-pressed={each.width === size.width && each.height === size.height}
          onClick={() => change(each)}
        >
          {each.width} × {each.height}
        </button>
      ))}
      <Side label="Width" side="width" size={size} change={change} />
      <Side label="Height" side="height" size={size} change={change} />
    </div>
  );
}

interface SideProps extends SizesProps {
  readonly label: string;
  readonly side: 'width' | 'height';
}

function Side({ label, side, size, change }: SideProps) {
  const id = useId();
  const [error, setError] = useState<string>();
  const [low, high] = [smallestFrame[side], largestFrame[side]];
  const read = (text: string) => {
    const reading = readNumber(text.trim());
    const fits = reading.ok && Number.isInteger(reading.value) && reading.value >= low && reading.value <= high;
    setError(fits ? undefined : `“${text}”: a whole number of px from ${low} to ${high} is needed`);
    if (fits) change({ ...size, [side]: reading.value });
  };
  return (
    <label>
      {label}
      <input
        key={size[side]}
        type="text"
        inputMode="numeric"
        defaultValue={size[side]}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        onBlur={(event) => read(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read(event.currentTarget.value);
        }}
      />
      {error !== undefined && (
        <span id={id} role="alert" className="number-error">
          {error}
        </span>
      )}
    </label>
  );
}
