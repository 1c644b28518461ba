import { useEffect } from 'preact/hooks';
import type { Address } from './address.js';
import { useNavigation } from './navigation.js';
import { Header } from './header.js';
import { CodesScreen } from './screens/codes/codes-screen.js';
import { FeedsScreen } from './screens/feeds/feeds-screen.js';
import { JourneyScreen } from './screens/journey/journey-screen.js';
import { MessageScreen } from './screens/message/message-screen.js';
import { QuarantineScreen } from './screens/quarantine/quarantine-screen.js';
import { ReplayScreen } from './screens/replay/replay-screen.js';
import { ReplaysScreen } from './screens/replay/replays-screen.js';
import { ShipmentsScreen } from './screens/shipments/shipments-screen.js';
import { TrackScreen } from './screens/track/track-screen.js';
import { useWords } from './words/use-words.js';
import type { Words } from './words/words.js';

export function App() {
  const { address } = useNavigation();
  const { words } = useWords();
  useEffect(() => {
    document.title = `${titleOf(address, words)} · Landbridge`;
  }, [address, words]);
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Screen address={address} />
      </main>
    </>
  );
}

function Screen({ address }: { readonly address: Address }) {
  switch (address.view) {
    case 'shipments':
      return <ShipmentsScreen address={address} />;
    case 'track':
      return <TrackScreen address={address} />;
    case 'journey':
      return <JourneyScreen address={address} id={address.id} />;
    case 'message':
      return <MessageScreen address={address} />;
    case 'feeds':
      return <FeedsScreen />;
    case 'quarantine':
      return <QuarantineScreen address={address} />;
    case 'codes':
      return <CodesScreen address={address} />;
    case 'replays':
      return <ReplaysScreen />;
    case 'replay':
      return <ReplayScreen id={address.id} />;
  }
}

function titleOf(address: Address, words: Words): string {
  switch (address.view) {
    case 'track':
      return address.number;
    case 'journey':
      return words.journey.title;
    case 'message':
      return words.message.title;
    case 'replays':
    case 'replay':
      return words.nav.replays;
    default:
      return words.nav[address.view];
  }
}
