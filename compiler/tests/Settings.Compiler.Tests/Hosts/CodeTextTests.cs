using System.Collections.Immutable;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Code;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>What literals and lists of lines mean in each language, and which of them are user data.</summary>
public sealed class CodeTextTests
{
    private const string Header = "[settings.kernel]\n";

    [Theory]
    [InlineData("a.ts", "f(`[settings.kernel]\\n#\\u{1F600}\\x41\\t\\\n\\d\\`=`)", Header + "#\U0001F600A\td`=")]
    [InlineData("a.ts", "f(`[settings.kernel]\r\n# =\r\n`)", Header + "# =\n")]
    [InlineData("a.ts", "a = /[/'\"`]/g; b = '[settings.kernel]\\n#=' // `", Header + "#=")]
    [InlineData("a.ts", "a = b / c; d = '[settings.kernel]\\n#/='", Header + "#/=")]
    [InlineData("a.tsx", "<p>don't</p>\n<a b={`[settings.kernel]\n#=`}/>", Header + "#=")]
    [InlineData("a.py", "a = '''[settings.kernel]\n#\\d \\' \\101 \\x41 \\N{DASH} =\\\n'''", Header + "#\\d ' A A \\N{DASH} =")]
    [InlineData("a.py", "a = Rb'[settings.kernel]' \\\n  '\\n#='", Header + "#=")]
    [InlineData("a.py", "a = r'''[settings.kernel]\n#=\\'''' ''", Header + "#=\\'")]
    [InlineData("a.py", "a = cleandoc('''[settings.kernel]\n#=''')", Header + "#=")]
    [InlineData("a.go", "a = \"[settings.kernel]\\n#\\u00e9=\" + `\\n`", Header + "#\u00e9=\\n")]
    [InlineData("A.java", "a = \"\"\"  \n    [settings.kernel]  \n      #\\s=\\s\n     x\\\n    y\n\"\"\".strip();", "    " + Header + "      # = \n     x    y\n")]
    [InlineData("A.cs", "a = \"\"\"\r\n    [settings.kernel]\r\n\r\n    #=\"\"\r\n    \"\"\";", "[settings.kernel]\r\n\r\n#=\"\"")]
    [InlineData("A.cs", "a = @\"[settings.kernel]\n#\\=\"\"\";", Header + "#\\=\"")]
    [InlineData("a.kt", "a = \"\"\"|[settings.kernel]\n   |#\\n=\n\"\"\".trimMargin()", Header + "#\\n=")]
    [InlineData("a.sh", "cat <<A <<'B'\n=\nA\n[settings.kernel]\n#\\$ =\nB\n", Header + "#\\$ =\n")]
    [InlineData("a.sh", "cat << \\EOF # it's\n[settings.kernel]\n#\\\\=\nEOF", Header + "#\\\\=\n")]
    [InlineData("a.sh", "cat <<E\n[settings.kernel]\n#\\\\ \\x \\\n=\nE\n", Header + "#\\ \\x =\n")]
    [InlineData("a.sh", "a=$'[settings.kernel]\\n#\\'='", Header + "#'=")]
    [InlineData("a.sh", "a=${b#\"}\"}; c=$(( 1 << b ))\nd='[settings.kernel]\n#='", Header + "#=")]
    public void A_literal_is_what_its_language_makes_of_it(string file, string host, string text) => Assert.Equal(text, Assert.Single(Find(file, host)).Source.Text);

    [Theory]
    // Python and C# say twice what is no expression; a brace in a literal of another kind is itself.
    [InlineData("a.py", "a = f'''[settings.kernel]\n# {a[\"}\"]}{{b}} {c!r:>{d}} ='''", Header + "# <{a[\"}\"]}>{b} <{c!r:>{d}}> =")]
    [InlineData("a.py", "a = f'[settings.kernel]\\n' '# {b} ='", Header + "# {b} =")]
    [InlineData("a.py", "a = ('[settings.kernel]\\n' '# %s %(a)s %% ' '%-5.2f =') % b", Header + "# <%s> <%(a)s> % <%-5.2f> =")]
    [InlineData("a.py", "a = '[settings.kernel]\\n# {a} {{}} {b:>5} ='.format(a=1)", Header + "# <{a}> {} <{b:>5}> =")]
    [InlineData("a.ts", "a = `[settings.kernel]\n# ${b(`${c}`, '}')} \\${d} =`", Header + "# <${b(`${c}`, '}')}> ${d} =")]
    [InlineData("a.ts", "a = '[settings.kernel]\\n# = ' + b.c(d)[e] + (f ? 'g' : 'h') + '!'", Header + "# = <b.c(d)[e]><f ? 'g' : 'h'>!")]
    [InlineData("a.ts", "['[settings.kernel]', x, '#y=' + z].join('\\n')", Header + "\n#y=<z>")]
    [InlineData("a.go", "fmt.Sprintf(\"[settings.kernel]\\n# %[1]q %02d %% %! =\", a)", Header + "# <%[1]q> <%02d> % %! =")]
    [InlineData("a.go", "strings.Join([]string{\"[settings.kernel]\", a, \"=\"}, \"\\r\\n\")", "[settings.kernel]\r\n\n=")]
    [InlineData("A.java", "String.format(\"[settings.kernel]%n# %1$s = \", a)", Header + "# <%1$s> = ")]
    [InlineData("A.java", "Stream.of(\"[settings.kernel]\", a(), \"=\").collect(Collectors.joining(\"\\n\"))", Header + "\n=")]
    [InlineData("a.kt", "a = \"\"\"[settings.kernel]\n# $b.c ${d[\"}\"]} $5 =\"\"\"", Header + "# <$b>.c <${d[\"}\"]}> $5 =")]
    [InlineData("A.cs", "a = $$\"\"\"\n[settings.kernel]\n# {b} {{c}} {{{d}}} =\n\"\"\";", Header + "# {b} <{{c}}> {<{{d}}>} =")]
    [InlineData("a.sh", "cat <<E\n[settings.kernel]\n# $a ${b:-\"}\"} $(c \"$(d)\") `e` $1 $@ \\$f $(( 1 + 2 )) = $\nE\n", Header + "# <$a> <${b:-\"}\"}> <$(c \"$(d)\")> <`e`> <$1> <$@> $f <$(( 1 + 2 ))> = $\n")]
    public void What_is_put_in_is_a_hole(string file, string host, string text)
    {
        var tokens = Assert.Single(Find(file, host)).Source;
        var marked = string.Concat(tokens.Text.Select(c => tokens.Holes?.Contains(c) == true ? $"<{tokens.Holes.Restore(c.ToString())}>" : c.ToString()));
        Assert.Equal(text, marked);
    }

    [Theory]
    [InlineData("a.ts", "import x from 'settings.js'; // `[settings.kernel]\n// a = 1`")]
    [InlineData("a.ts", "a = 'settings'; b = { 'settings.x': 1 }; c = `the\nsettings. They are = 5`")]
    [InlineData("a.ts", "a = `#!/bin/sh\necho '[settings.kernel]\na = 1'`")]
    [InlineData("a.ts", "f('[settings.kernel]', 'a = 1')")]
    [InlineData("a.ts", "['[settings.kernel]', 'a = 1'].join(', ')")]
    [InlineData("a.ts", "a = `[settings.kernel]\nb = 1")]
    [InlineData("a.py", "def f():\n    '''\n    [settings.kernel]\n    a = 1\n    '''\n")]
    [InlineData("a.sh", "# cat <<EOF\n[settings.kernel]\na = 1\nEOF\n")]
    [InlineData("a.sh", "cat <<EOF\n[settings.kernel]\na = 1\n")]
    [InlineData("a.md", "[settings.kernel]\na = 1\n\n`[settings.kernel] a = 1`\n")]
    [InlineData("a.md", "```toml\n[tool.settings]\na = 1\n```\n")]
    [InlineData("a.md", "- a\n\n  ```toml\n\nb\n[settings.kernel]\na = 1\n")]
    public void Nothing_else_is_a_document(string file, string host) => Assert.Empty(Find(file, host));

    [Theory]
    [InlineData("```\n[settings.kernel]\na = 1\n```", Header + "a = 1\n")]
    [InlineData("~~~ toml title=\"x\"\n[settings.kernel]\n```\n~~~~ \n", Header + "```\n")]
    [InlineData("- a\n  ```toml\n  [settings.kernel]\n    a = 1\n\n b = 2\n", Header + "  a = 1\n\n")]
    [InlineData("1. ```toml\r\n   [settings.kernel]\r\n   a = 1\r\n   ```\r\n", "[settings.kernel]\r\na = 1\r\n")]
    [InlineData("> - ```toml\n>   [settings.kernel]\n>   a = 1\n> x\n", Header + "a = 1\n")]
    [InlineData("   ```{.toml}\n    ```\n   [settings.kernel]\na = 1\n  ```", " ```\n" + Header + "a = 1\n")]
    public void A_fence_is_what_commonmark_makes_of_it(string host, string text) => Assert.Equal(text, Assert.Single(Find("a.md", host)).Source.Text);

    [Theory]
    [InlineData("a.ts", "new ecs.BottleRocketImage(); g.addUserData('a = 1')", "aws-ecs-/settings.ecs/cdk")]
    [InlineData("a.py", "ecs.BottleRocketImage()\ng.add_user_data('a = 1', 'b = 2')", "aws-ecs-/settings.ecs/cdk")]
    [InlineData("a.ts", "BottleRocketImage; addUserData(x); UserData.custom('[settings.kernel]\\na = 1')", "//")]
    [InlineData("a.ts", "p = '/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id'; a = '[settings.kernel]\\na = 1'", "aws-ecs-2//")]
    [InlineData("a.ts", "addUserData('[settings.kernel]', 'a = 1')", "//")]
    public void What_the_program_says_of_the_nodes_is_known(string file, string host, string said)
    {
        var evidence = Assert.Single(Find(file, host)).Evidence;
        Assert.Equal(said, $"{evidence.Family}/{evidence.FragmentOf}/{evidence.Provisioner}");
    }

    [Theory]
    [InlineData("a.js", "`${")]
    [InlineData("a.js", "[")]
    [InlineData("a.js", "x + ")]
    [InlineData("a.js", "f('settings' + ")]
    [InlineData("a.js", "/[ ")]
    [InlineData("a.js", "addUserData('settings', ")]
    [InlineData("a.py", "f'{")]
    [InlineData("a.py", "\"\"\"\"")]
    [InlineData("A.cs", "$\"{")]
    [InlineData("a.sh", "\"$(cat <<EOF\n")]
    [InlineData("a.sh", "<<A <<B `")]
    [InlineData("a.md", "> ")]
    [InlineData("a.md", "- ")]
    [InlineData("a.go", "\"")]
    [InlineData("A.java", "String.join(\"\\n\", ")]
    [InlineData("a.kt", "/* \"${ ")]
    public void Nothing_is_too_deep(string file, string opening) =>
        Assert.Empty(Find(file, string.Concat(Enumerable.Repeat(opening, 50_000)) + "settings"));

    [Fact]
    public void There_are_at_most_as_many_tokens_as_characters()
    {
        var text = string.Concat(Enumerable.Repeat("\"a\" + '[b]' + `${c}`\n", 10_000));
        Assert.Equal(60_000, CodeScanner.Scan(text, new JavaScriptHost().Language).Count);
        Assert.Equal(10_000, Find("a.js", string.Concat(Enumerable.Repeat("a('[settings.kernel]\\na = 1');\n", 10_000))).Length);
    }

    private static ImmutableArray<HostedDocument> Find(string name, string host) => HostFinder.Find(new SourceText(name, host)).Documents;
}
