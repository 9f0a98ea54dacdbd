using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Import;

/// <summary>Whatever a checkout contains, it is read to its end.</summary>
public sealed class RustReaderTests
{
    private const string Text = """"
        //! A comment.
        #![allow(dead_code)]
        mod inner { #[model(rename = "x", add_option = false)] pub(crate) struct A<'a, T: B<C>>{ #[serde(alias = "b", rename(serialize = "c"))] a: m::Vec<HashMap<K, [u8; 4]>>, } }
        pub struct Tuple(pub String, #[x] Vec<(A, B)>);
        enum E { #[serde(rename = "one")] One, Two(A), Three { a: B }, Four = 4 }
        type Alias = Option<&'static str>;
        const C: &[u8] = br##"raw "# text"##; const D: char = '\''; const F: char = 'f';
        impl<'de> Deserialize<'de> for Tuple { fn read<'a>() -> T<'a> { '{' } }
        string_impls_for!(A, "A");
        """";

    [Fact]
    public void The_whole_text_is_read()
    {
        var file = RustReader.Read(new SourceText("lib.rs", Text));
        Assert.Equal(["A Struct", "Tuple Tuple", "E Choice", "Alias Alias"], file.Items.Select(item => $"{item.Name} {item.Kind}"));
        Assert.Equal("Vec HashMap K", string.Join(' ', file.Items[0].Fields[0].Type is var type ? [type.Name, type.Arguments[0].Name, type.Arguments[0].Arguments[0].Name] : Array.Empty<string>()));
        Assert.Equal(["alias=b", "rename/serialize=c"], file.Items[0].Fields[0].Attributes.Of("serde").Select(argument => $"{argument.Name}={argument.Value}"));
        Assert.Equal(["A"], file.Texts);
        Assert.Equal(["Tuple"], file.Readers.Keys);
    }

    [Fact]
    public void Every_beginning_of_a_text_is_read()
    {
        foreach (var length in Enumerable.Range(0, Text.Length))
        {
            Assert.True(RustReader.Read(new SourceText("lib.rs", Text[..length])).Items.Length <= 4);
            Assert.True(RustReader.Read(new SourceText("lib.rs", Text[length..])).Items.Length <= 8);
        }
    }

    [Theory]
    [InlineData("mod a {")]
    [InlineData("struct A { a: Vec<")]
    [InlineData("type A = Vec<")]
    [InlineData("#[a(b(")]
    [InlineData("/*")]
    [InlineData("((")]
    public void Deep_nesting_is_read(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 20_000)) + string.Concat(Enumerable.Repeat("(", 20_000));
        Assert.NotNull(RustReader.Read(new SourceText("lib.rs", text)));
        Assert.NotNull(RustReader.Read(new SourceText("lib.rs", part + string.Concat(Enumerable.Repeat("Vec<", 20_000)))));
    }
}
