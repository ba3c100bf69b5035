namespace Handinger.Quickstart;

/// <summary>Prints each step, and counts those that fail.</summary>
internal sealed class Tour
{
    private readonly TextWriter _output = Console.Out;
    private int _number;

    public int Failed { get; private set; }

    public void Say(string text) => _output.WriteLine(text);

    /// <summary>A line that belongs to the present step.</summary>
    public void Show(string name, object? value) => _output.WriteLine($"   {name,-18} {value ?? "null"}");

    public async Task Step(string title, Func<Task> step)
    {
        _output.WriteLine();
        _output.WriteLine($"{++_number}. {title}");
        try
        {
            await step();
        }
        catch (Exception e)
        {
            // One step's failure must not hide the others, nor leave the worker behind.
            Failed++;
            _output.WriteLine($"   FAILED: {e.GetType().Name}: {e.Message}");
        }
    }
}
