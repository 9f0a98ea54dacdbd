using System.Diagnostics;
using System.Globalization;
using Settings.Fuzz;

// settings-fuzz SURFACE|all SECONDS SEED FINDS: tries changed samples for so long on each surface, and writes what is found into a folder. The
// seconds are processor time: on a busy machine as many inputs are tried as on an idle one.
if (args is not [var name, var seconds, var seed, var finds]
    || !double.TryParse(seconds, CultureInfo.InvariantCulture, out var limit) || !int.TryParse(seed, CultureInfo.InvariantCulture, out var number))
{
    Console.Error.WriteLine("usage: settings-fuzz SURFACE|all SECONDS SEED FINDS, in the root of the repository; SECONDS of processor time for each surface");
    return 2;
}

var surfaces = new Surfaces(Environment.CurrentDirectory).All.Where(surface => name == "all" || surface.Name == name).ToArray();
if (surfaces.Length == 0)
{
    Console.Error.WriteLine($"unknown surface '{name}'; there are {string.Join(", ", new Surfaces(Environment.CurrentDirectory).All.Select(surface => surface.Name))}");
    return 2;
}

var found = 0;
foreach (var surface in surfaces)
{
    var (mutator, watch, before, tries) = (new Mutator(new Random(number)), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0);
    for (; Used(before) < limit; tries++)
    {
        var input = mutator.Change(surface.Seeds);
        if (surface.Judge(input) is { } fault)
        {
            found++;
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(finds, surface.Name)).FullName, $"{number}-{tries}");
            File.WriteAllBytes(file, input);
            File.WriteAllText(file + ".txt", fault);
            Console.WriteLine($"{surface.Name}: {file}: {fault.Split('\n')[0]}");
        }
    }

    Console.WriteLine($"{surface.Name}: {tries} inputs in {Used(before):0} s of processor time, {watch.Elapsed.TotalSeconds:0} s in all");
}

return found == 0 ? 0 : 1;

static double Used(TimeSpan before) => (Environment.CpuUsage.TotalTime - before).TotalSeconds;
