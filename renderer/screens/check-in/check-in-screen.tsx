import { Screen } from '../../components/panel';

export function CheckInScreen() {
  return <Screen title="check-in">{null}</Screen>;
}
