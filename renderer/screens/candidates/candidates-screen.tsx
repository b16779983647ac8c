import { Screen } from '../../components/panel';

export function CandidatesScreen() {
  return <Screen title="candidates">{null}</Screen>;
}
