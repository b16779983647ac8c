// Whose records: a search from the first character, with everything that finds a candidate elsewhere.
import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useDirectory } from '../../state/directory-store';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { findPeople, type Person } from './people';

interface PersonFilterProps {
  readonly person: Person | null;
  readonly onChoose: (person: Person | null) => void;
}

export function PersonFilter({ person, onChoose }: PersonFilterProps) {
  const say = useSay();
  const rows = useDirectory((directory) => directory.rows);
  const roster = useStation(({ state }) => state.roster);
  const id = useId();
  const [query, setQuery] = useState('');
  return (
    <Combobox.Root
      items={findPeople(rows, roster, query)}
      filter={null}
      autoHighlight
      value={person}
      onValueChange={onChoose}
      onInputValueChange={setQuery}
      itemToStringLabel={({ name }) => name}
      isItemEqualToValue={(a, b) => a.id === b.id}
    >
      <div className="flex w-72 flex-col gap-1">
        <label htmlFor={id} className="text-sm font-medium text-ink-soft">
          {say('只看一名考生', 'Only one candidate')}
        </label>
        <div className="relative">
          <Combobox.Input
            id={id}
            placeholder={say('姓名、拼音、准考证号、座位…', 'name, pinyin, ticket no., seat…')}
            className="min-h-11 w-full rounded-md border border-line-strong bg-paper pr-11 pl-3 placeholder:text-ink-soft"
          />
          <Combobox.Clear
            aria-label={say('看全部考生', 'All candidates')}
            className="absolute top-0 right-0 grid size-11 place-items-center rounded-md hover:bg-brand-wash"
          >
            <X size={18} aria-hidden />
          </Combobox.Clear>
        </div>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-40">
          <Combobox.Popup className="w-(--anchor-width) overflow-auto rounded-md border border-line-strong bg-paper shadow-lg">
            <Combobox.Empty className="p-3 text-ink-soft empty:p-0">
              {query !== '' && say('没有找到', 'Nobody found')}
            </Combobox.Empty>
            <Combobox.List className="max-h-80 overflow-auto">
              {(found: Person) => (
                <Combobox.Item
                  key={found.id}
                  value={found}
                  className="flex min-h-11 cursor-pointer items-center gap-3 px-3 data-highlighted:bg-brand-wash"
                >
                  <span className="font-medium">{found.name}</span>
                  <span className="text-sm text-ink-soft tabular-nums">{found.ticketNo}</span>
                  {found.removed && <span className="text-sm text-warn">{say('已移出名单', 'off the list')}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
