using System.Collections.Immutable;

namespace Compare.Cli.Help;

/// <summary>
/// Scripts that ask the program itself what can come next (its <c>[suggest]</c> directive), so that they never differ from it. Where the
/// program knows nothing, the shell offers file names.
/// </summary>
internal static class CompletionScripts
{
    public static ImmutableArray<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };

    private const string Bash = """
        # Completion of treaty for bash. In ~/.bashrc: source <(treaty completion bash)
        _treaty() {
            local word="${COMP_WORDS[COMP_CWORD]}" line
            COMPREPLY=()
            while IFS= read -r line; do
                # An option is offered to who begins one; else files are.
                if [[ -n "$line" && "$line" == "$word"* && ( "$word" == -* || "$line" != -* ) ]]; then
                    COMPREPLY+=("$line")
                fi
            done < <("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
        }
        complete -o bashdefault -o default -F _treaty treaty

        """;

    private const string Zsh = """
        #compdef treaty
        # Completion of treaty for zsh. In ~/.zshrc, after compinit: source <(treaty completion zsh)
        _treaty() {
            local word="${words[CURRENT]}" line="${words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)}")
            # An option is offered to who begins one; else files are.
            [[ "$word" == -* ]] || found=("${(@)found:#-*}")
            found=("${(@)found:#}")
            if (( ${#found} )); then compadd -a found; else _files; fi
        }
        compdef _treaty treaty

        """;

    private const string Fish = """
        # Completion of treaty for fish. Once: treaty completion fish > ~/.config/fish/completions/treaty.fish
        function __treaty_complete
            set -l line (commandline -cp)
            set -l word (commandline -ct)
            set -l found (treaty "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
            # An option is offered to who begins one; else files are.
            string match -q -- '-*' "$word"; or set found (printf '%s\n' $found | string match -r -- '^[^-].*')
            if set -q found[1]
                printf '%s\n' $found
            else
                __fish_complete_path "$word"
            end
        end
        complete -c treaty -f -a '(__treaty_complete)'

        """;

    private const string PowerShell = """
        # Completion of treaty for PowerShell. In $PROFILE: treaty completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName treaty -ScriptBlock {
            param($word, $line, $position)
            # An option is offered to who begins one; else files are.
            treaty "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -and ($word -like '-*' -or $_ -notlike '-*') } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
