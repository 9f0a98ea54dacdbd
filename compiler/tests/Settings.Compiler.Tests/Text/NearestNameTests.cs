using CsCheck;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Text;

/// <summary>Names are near to each other by as many changes as a table of all distances has.</summary>
public sealed class NearestNameTests
{
    // Few letters, so names are alike; some are long or have characters that few names have.
    private static readonly Gen<string> Name = Gen.Frequency(
        (8, Gen.Char["abc-"].Array[0, 20].Select(letters => new string(letters))),
        (1, Gen.Char["ab"].Array[55, 80].Select(letters => new string(letters))),
        (1, Gen.Char["abé😀"].Array[0, 12].Select(letters => new string(letters))));

    [Fact]
    public void Two_names_are_near_if_so_many_changes_make_one_of_the_other() => Gen.Select(Name, Name).Sample(
        (one, other) =>
        {
            var distance = Distance(one, other);
            return NearestName.AreNear(one, other, distance) && (distance == 0 || !NearestName.AreNear(one, other, distance - 1));
        },
        iter: 20_000);

    [Fact]
    public void The_nearest_name_is_the_first_with_the_fewest_changes() => Gen.Select(Name, Name.Array[0, 8]).Sample(
        (name, candidates) =>
        {
            var near = candidates.Where(candidate => Distance(name, candidate) <= Math.Max(name.Length, candidate.Length) / 3).OrderBy(candidate => Distance(name, candidate)).FirstOrDefault();
            return NearestName.Of(name, candidates) == (Array.Find(candidates, candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) ?? near);
        },
        iter: 20_000);

    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
            }
        }

        return table[one.Length, other.Length];
    }
}
