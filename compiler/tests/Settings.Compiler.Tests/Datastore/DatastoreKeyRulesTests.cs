using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

public sealed class DatastoreKeyRulesTests
{
    private static readonly DatastoreKey Labels = DatastoreKey.Parse("settings.kubernetes.node-labels");

    [Fact]
    public void Quotes_and_prefix_count_for_the_length_of_a_name()
    {
        var room = DatastoreKeyRules.MaximumNameLength - Labels.ToString().Length - 1;
        Assert.Null(DatastoreKeyRules.Check(Labels.Append(new string('a', room))));
        Assert.Equal(DatastoreKeyFault.NameTooLong, FaultOf(new string('a', room + 1)));
        Assert.Null(DatastoreKeyRules.Check(Labels.Append("." + new string('a', room - 3))));
        Assert.Equal(DatastoreKeyFault.NameTooLong, FaultOf("." + new string('a', room - 2)));
    }

    [Fact]
    public void Dots_and_slashes_take_three_bytes_of_a_file_name()
    {
        var segment = string.Concat(Enumerable.Repeat("a.", 63));
        Assert.Null(DatastoreKeyRules.Check(Labels.Append(segment)));
        Assert.Equal(DatastoreKeyFault.FileNameTooLong, FaultOf(segment + "b."));
        Assert.Null(DatastoreKeyRules.Check(Labels.Append(segment + "b."), isStored: false));
    }

    [Theory]
    [InlineData("a b", " ")]
    [InlineData("a=b", "=")]
    [InlineData("a\"b", "\"")]
    [InlineData("ä", "ä")]
    [InlineData("\U0001F600", "\U0001F600")]
    public void Characters_beyond_those_of_identifiers_are_refused(string segment, string character)
    {
        var problem = DatastoreKeyRules.Check(Labels.Append(segment));
        Assert.Equal((DatastoreKeyFault.Character, character), (problem?.Fault, problem?.Detail));
    }

    [Fact]
    public void An_empty_segment_is_refused() => Assert.Equal(DatastoreKeyFault.EmptySegment, FaultOf(string.Empty));

    [Theory]
    [InlineData("a.b/c", "a%2Eb%2Fc")]
    [InlineData("Node_1-x", "Node_1-x")]
    [InlineData("my tx", "my%20tx")]
    [InlineData("\u00e4\U0001F600.", "%C3%A4%F0%9F%98%80%2E")]
    public void File_names_hold_no_dots_and_no_slashes(string segment, string fileName) =>
        Assert.Equal(fileName, DatastoreKeyRules.EncodeFileName(segment));

    private static DatastoreKeyFault? FaultOf(string segment) => DatastoreKeyRules.Check(Labels.Append(segment))?.Fault;
}
