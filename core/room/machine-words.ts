// What is odd about the machines of a room as sentences: what, where, what to do.
import { inLang, type Lang } from '#core/kernel/lang';
import { longestHostName, type MachineProblem } from './machine-problems';

export function machineProblemText(problem: MachineProblem, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (problem.kind) {
    case 'Repeated': {
      const seats = few(problem.seats, lang);
      const what = {
        ip: say('IP 地址', 'IP address'),
        hostName: say('计算机名', 'host name'),
        machineNo: say('机位号', 'machine number'),
      }[problem.what];
      return say(
        `${what} ${problem.value} 重复：座位 ${seats}；请改起始地址、规则或单独设置。`,
        `The ${what} ${problem.value} is used by seats ${seats}; change the rule, or set one of them alone.`,
      );
    }
    case 'TakenElsewhere': {
      const { what, roomNo, values } = problem;
      const name = what === 'ip' ? say('IP 地址', 'IP addresses') : say('计算机名', 'host names');
      return say(
        `与考场 ${roomNo} 有 ${values.length} 个${name}相同（${few(values, lang)}）；若不是同一间机房，请换一段。`,
        `${values.length} ${name} are also used in room ${roomNo} (${few(values, lang)}); unless it is the same lab, use others.`,
      );
    }
    case 'RangeTooShort':
      return say(
        `从 ${problem.first} 起的网段到 254 为止，还有 ${problem.without.length} 台没有地址（座位 ${few(problem.without, lang)}）；请把起始地址提前或减小步长。`,
        `From ${problem.first} the segment ends at 254: ${problem.without.length} machines get no address (seats ${few(problem.without, lang)}). Start lower or use smaller steps.`,
      );
    case 'AddressOutside':
      return say(
        `${problem.seat === '' ? '起始地址' : `座位 ${problem.seat} 的地址`} ${problem.ip} 不能给电脑使用，最后一段应在 1 至 254。`,
        `${problem.seat === '' ? 'The first address' : `The address of seat ${problem.seat}`}, ${problem.ip}, can't be a PC's: the last part runs from 1 to 254.`,
      );
    case 'HostNameTooLong':
      return say(
        `计算机名「${problem.hostName}」等 ${problem.machines} 个超过 ${longestHostName} 个字符，Windows 不接受；请缩短规则。`,
        `${problem.machines} host names such as ${problem.hostName} have over ${longestHostName} characters, which Windows refuses; shorten the pattern.`,
      );
  }
}

function few(items: readonly string[], lang: Lang): string {
  const shown = items.slice(0, 6).join(inLang(lang, '、', ', '));
  return items.length > 6 ? shown + inLang(lang, ` 等 ${items.length} 个`, ` and ${items.length - 6} more`) : shown;
}
