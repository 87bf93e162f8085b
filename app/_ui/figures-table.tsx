/** The figures of a picture as a table, folded away; the first column heads its row. */
export function FiguresTable({
  caption,
  columns,
  rows,
}: {
  /** What they are figures of, for who cannot see the picture above. */
  caption: string;
  columns: string[];
  rows: string[][];
}) {
  return (
    <details className="mt-2 text-sm">
      <summary className="inline-block py-2 text-muted underline">
        The figures<span className="sr-only">: {caption}</span>
      </summary>
      <table className="mt-1 w-full border-collapse text-left tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-muted text-xs">
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1 pr-3 align-bottom font-normal last:pr-0">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={[head, ...cells].join()} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                {head}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]} className="py-1.5 pr-3 last:pr-0">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
