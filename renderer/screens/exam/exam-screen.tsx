import { Screen } from '../../components/panel';

export function ExamScreen() {
  return <Screen title="exam">{null}</Screen>;
}
