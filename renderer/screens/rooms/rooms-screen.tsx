import { Screen } from '../../components/panel';

export function RoomsScreen() {
  return <Screen title="rooms">{null}</Screen>;
}
