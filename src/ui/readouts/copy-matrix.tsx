import { useState } from 'preact/compat';
import { matrixLatex, matrixNumpy } from '../../model/export/matrix-text';
import type { Model } from '../../model/types/types';
import { copyText } from '../kit/copy-text';
import { useSession } from '../session/session';

/** A matrix of the model. */
export interface MatrixSource {
  /** Of its variable. */
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly entries: (model: Model) => Float64Array;
}

/** Buttons that copy a matrix into a paper or a notebook. */
export default function CopyButtons({ name, title, rows, columns, entries }: MatrixSource) {
  const { live, announcer } = useSession();
  const [copied, setCopied] = useState<string>();
  const copy = async (format: 'LaTeX' | 'NumPy') => {
    const values = entries(live.model());
    const text =
      format === 'LaTeX' ? matrixLatex(values, rows, columns) : `${name} = ${matrixNumpy(values, rows, columns)}`;
    const done = await copyText(text);
    setCopied(done ? format : undefined);
    announcer.say(done ? `${title} copied as ${format}` : 'The clipboard refused the text');
    window.setTimeout(() => setCopied(undefined), 1500);
  };
  return (
    <span className="copy-buttons">
      <span aria-hidden="true">copy</span>
      {(['LaTeX', 'NumPy'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="small"
          aria-label={`Copy ${title} as ${format}`}
          onClick={() => copy(format)}
        >
          {copied === format ? 'copied' : format}
        </button>
      ))}
    </span>
  );
}
