import { useLayer, useReader } from '../reader/reader';
import { usePart } from './use-part';

/** Words for something that is drawn: pointing at them pales everything else, and pointing at it marks them. */
export function PartWord({ part, words }: { part: string; words: string }) {
  const { emphasis, pointed } = useReader();
  const { light, tell, off } = usePart();
  const lit = useLayer(emphasis) === part;
  const found = useLayer(pointed) === part;
  return (
    <button
      type="button"
      className="part"
      data-part={part}
      data-lit={lit}
      data-pointed={found}
      onPointerEnter={(event) => event.pointerType === 'mouse' && light(part)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && off()}
      onFocus={() => tell(part)}
      onBlur={off}
      onClick={() => tell(part)}
    >
      {words}
    </button>
  );
}
