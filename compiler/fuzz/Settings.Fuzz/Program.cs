// Damages the samples and gives them to one surface of the program, in this process, until the time is over:
//
//     dotnet run -c Release --project compiler/fuzz/Settings.Fuzz -- SURFACE [SECONDS [SEED [FOLDER]]]
//
// SURFACE is one of those in Surfaces.cs, or "all", which gives each an equal part of the time. What breaks a law is written to
// FOLDER (out/fuzz), beside a file that says which law. After it is mended, the smallest document that shows it goes into
// Corpus/SURFACE, which a test replays.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Settings.Fuzz;

var name = args.Length > 0 ? args[0] : "all";
var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var folder = Directory.CreateDirectory(args.Length > 3 ? args[3] : Checkout.PathOf("out/fuzz")).FullName;
using var surfaces = new Surfaces();
var chosen = surfaces.All.Where(surface => name == "all" || surface.Name == name).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"There is no surface \"{name}\"; use one of: {string.Join(", ", surfaces.All.Select(surface => surface.Name))}, all.");
    return 2;
}

var finds = 0;
foreach (var surface in chosen)
{
    var mutator = new Mutator(new Random(seed), surface.Seeds);
    var (documents, found, slowest) = (0, 0, TimeSpan.Zero);
    for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < (double)seconds / chosen.Length; documents++)
    {
        var document = documents < surface.Seeds.Count ? surface.Seeds[documents] : mutator.Next();
        var (broken, time) = surface.Judge(document);
        slowest = time > slowest ? time : slowest;
        if (broken is not null)
        {
            found++;
            var path = Path.Combine(folder, $"{surface.Name}-{seed}-{documents}");
            File.WriteAllBytes($"{path}.in", Encoding.UTF8.GetBytes(document));
            File.WriteAllBytes($"{path}.txt", Encoding.UTF8.GetBytes(broken));
            Console.WriteLine($"{path}.in: {broken.Split('\n')[0]}");
        }
    }

    Console.WriteLine($"{surface.Name}: {documents} documents, {found} finds, the slowest took {slowest.TotalMilliseconds:F0} ms");
    finds += found;
}

return finds == 0 ? 0 : 1;
