// 考试: the exam plan. Without one, the first start: the sample exam or a new plan.
import { useStation } from '../../state/station-store';
import { PlanOverview } from './plan-overview';
import { Welcome } from './welcome';

export function ExamScreen() {
  const plan = useStation(({ state }) => state.plan);
  return plan ? <PlanOverview plan={plan} /> : <Welcome />;
}
