// 白名单: not built yet, and the screen says so.
import { Empty, Screen } from '../components/panel';
import { useSay } from '../state/ui-store';

export function WhitelistScreen() {
  const say = useSay();
  return (
    <Screen title={say('白名单', 'Whitelist')}>
      <Empty
        sentence={say(
          '网络白名单尚未做好，本版不提供。请按考务办公室的办法限制考试机的网址。',
          'The network whitelist is not built yet and not part of this version. Restrict the exam PCs as the exam office tells.',
        )}
      />
    </Screen>
  );
}
