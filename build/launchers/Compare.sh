#!/bin/sh
# Compare for people who do not use a terminal (docs/install.md). One file: its outline. Two files: their comparison. None: asks, and for an empty
# answer writes the matrix of the instruments.
here=$(cd "$(dirname "$0")" && pwd)
if [ -n "${COMPARE_OPEN:-}" ]; then open=$COMPARE_OPEN; elif [ "$(uname)" = Darwin ]; then open=open; else open=xdg-open; fi

treaty() { if [ -x "$here/treaty" ]; then "$here/treaty" "$@"; else dotnet "$here/treaty.dll" "$@"; fi; }

end() {
  if [ -t 0 ]; then printf '\n%s Press Enter to close this window. ' "$2"; read -r _; fi
  exit "$1"
}

show() { "$open" "$1" >/dev/null 2>&1 || echo "Open it yourself: $1"; }

if [ $# -eq 0 ]; then
  echo "Drag one document into this window for its outline, or two drafts for their comparison, and press Enter."
  echo "Or press Enter alone for the comparison of the instruments."
  IFS= read -r line || line=
  # Unquotes as the terminal has quoted, and runs nothing.
  files=$(printf '%s' "$line" | xargs -n 1 printf '%s\n') || end 2 "That could not be read as names of files."
  old_ifs=$IFS; IFS='
'
  set -f
  # shellcheck disable=SC2086
  set -- $files
  set +f
  IFS=$old_ifs
fi

case $# in
  0)
    treaty matrix --no-texts --out "$here/Compare results" || end $? "Nothing was written."
    show "$here/Compare results/matrix.xlsx"
    end 0 "Done: $here/Compare results." ;;
  1)
    target="$(dirname "$1")/$(basename "$1") (outline).txt"
    treaty parse "$1" --out "$target" || end $? "Nothing was written."
    show "$target"
    end 0 "Done: $target." ;;
  2)
    old=$1 new=$2
    # The one last changed is the new draft.
    if [ -n "$(find "$old" -prune -newer "$new" 2>/dev/null)" ]; then old=$2 new=$1; fi
    echo "Old draft: $(basename "$old")"
    echo "New draft: $(basename "$new")"
    target="$(dirname "$old")/Comparison of $(basename "$old") and $(basename "$new")"
    treaty diff "$old" "$new" --out "$target" || end $? "Nothing was written."
    show "$target/diff.html"
    end 0 "Done: $target." ;;
  *)
    echo "One document, or two drafts; these are $#."
    end 2 "Nothing was written." ;;
esac
