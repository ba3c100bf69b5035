namespace Handinger.WorkerService;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Question} {Answer}")]
    public static partial void Answered(ILogger logger, string question, string? answer);

    [LoggerMessage(2, LogLevel.Error, "{Question} was not answered.")]
    public static partial void Failed(ILogger logger, string question, Exception failure);
}
