import { GaugeHelp } from '../panels/gauge/gauge-help';
import { Dialog } from './dialog';
import { Keyboard } from './help/keyboard';
import { Letters } from './help/letters';
import { Licences } from './help/licences';
import { LinkKeys } from './help/link-keys';
import { Sources } from './help/sources';
import { WhatIsShown } from './help/what-is-shown';
import { WithCare } from './help/with-care';
import { Words } from './help/words';

export default function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Help" onClose={onClose} wide>
      <div className="prose">
        <WhatIsShown />
        <Letters />
        <GaugeHelp />
        <Words />
        <Keyboard />
        <Sources />
        <WithCare />
        <LinkKeys />
        <Licences />
      </div>
    </Dialog>
  );
}
