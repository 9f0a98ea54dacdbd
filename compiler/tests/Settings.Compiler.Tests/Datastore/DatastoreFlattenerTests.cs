using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Datastore;

public sealed class DatastoreFlattenerTests
{
    private static readonly Gen<string> Segments = Gen.String[Gen.Char["abc-./"], 1, 4];

    [Fact]
    public void A_list_is_one_value_and_what_is_empty_leaves_nothing()
    {
        var root = Documents.Read("""
            [settings]
            motd = "hi"
            empty = {}
            lost = nan
            list = [[1, 2], []]
            [settings.kernel.sysctl]
            "vm.max" = "1"
            [settings.nothing.below]
            """);
        Assert.Equal(
            ["settings.kernel.sysctl.\"vm.max\" = \"1\"", "settings.list = [[1,2],[]]", "settings.motd = \"hi\""],
            DatastoreFlattener.Flatten(root).Select(pair => $"{pair.Key} = {pair.Json}"));
    }

    [Fact]
    public void Null_leaves_nothing()
    {
        var settings = new DocumentTable(default);
        settings.Set("motd", default, new DocumentNull(default));
        Assert.Empty(DatastoreFlattener.FlattenSettings(settings));
    }

    [Fact]
    public void Pairs_become_the_table_they_came_from()
    {
        var keys = Segments.Array[1, 4].Array[1, 12];
        keys.Sample(all =>
        {
            var root = new DocumentTable(default);
            foreach (var key in all)
            {
                Put(root, key);
            }

            var pairs = DatastoreFlattener.Flatten(root);
            return JsonText.Write(SettingsTree.Build(pairs)) == JsonText.Write(root)
                && pairs.SequenceEqual(pairs.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal));
        });
    }

    private static void Put(DocumentTable table, string[] key)
    {
        for (var i = 0; i < key.Length - 1; i++)
        {
            if (table[key[i]] is not DocumentTable next)
            {
                next = new DocumentTable(default);
                table.Set(key[i], default, next);
            }

            table = next;
        }

        if (table[key[^1]] is not DocumentTable)
        {
            table.Set(key[^1], default, new DocumentInteger(key.Length, default));
        }
    }
}
