// Made-up names in any number, the same at every run; with the surnames and lengths that real rosters have.
import { seededRandom } from '#core/kernel/random';

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚欧阳单解仇'.match(
    /./gu,
  ) ?? ['王'];
const given = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉鑫宇晨浩然子涵梓萱诗雨欣怡博思远嘉'.match(/./gu) ?? [
  '伟',
];

export function madeUpNames(count: number, seed = 'names'): readonly string[] {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]) => from[random(from.length)] ?? '';
  return Array.from({ length: count }, () => pick(surnames) + pick(given) + (random(3) > 0 ? pick(given) : ''));
}
