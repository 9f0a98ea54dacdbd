using System.Collections.Immutable;
using System.Text;

namespace Settings.Compiler.Generators;

/// <summary>
/// The command of a setting generator, cut into words as sundog cuts it: blanks separate, single and double quotes hold
/// together, a backslash takes the next character as it is. Upstream: core-kit sources/api/sundog/src/main.rs (Shlex).
/// </summary>
public static class GeneratorCommand
{
    /// <summary>The words of a command, the program first. A quote that is never closed holds up to the end.</summary>
    public static ImmutableArray<string> Split(string command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var isOpen = false;
        var quote = '\0';
        for (var i = 0; i < command.Length; i++)
        {
            var character = command[i];
            if (character == quote)
            {
                quote = '\0';
            }
            else if (character == '\\' && quote != '\'' && i + 1 < command.Length)
            {
                // Between double quotes a backslash is special before few characters only.
                if (quote == '"' && command[i + 1] is not ('"' or '\\' or '$' or '`'))
                {
                    word.Append(character);
                }

                word.Append(command[++i]);
                isOpen = true;
            }
            else if (quote == '\0' && character is '\'' or '"')
            {
                (quote, isOpen) = (character, true);
            }
            else if (quote == '\0' && character is ' ' or '\t' or '\n')
            {
                Close(words, word, ref isOpen);
            }
            else
            {
                word.Append(character);
                isOpen = true;
            }
        }

        Close(words, word, ref isOpen);
        return words.ToImmutable();
    }

    private static void Close(ImmutableArray<string>.Builder words, StringBuilder word, ref bool isOpen)
    {
        if (isOpen)
        {
            words.Add(word.ToString());
            word.Clear();
            isOpen = false;
        }
    }
}
