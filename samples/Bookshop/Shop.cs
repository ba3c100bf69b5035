using System.Text.Json;
using Bookshop;

namespace Handinger.Bookshop;

/// <summary>A bookshop of five books in this process. It is written with the generated types too: they read and write themselves.</summary>
internal static class Shop
{
    private const int PageSize = 2;

    private static readonly Book[] s_books =
    [
        Book("978-1", "Leaves", Genre.Poetry, 12.50m, 2021),
        Book("978-2", "Orbits", Genre.Science, 30m, 2019),
        Book("978-3", "Sonnets", Genre.Poetry, 9m, 2004),
        Book("978-4", "The House", Genre.Novel, 18m, 1998),
        Book("978-5", "Songs", Genre.Poetry, 7.25m, 1989),
    ];

    public static async Task<WebApplication> Open()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/books", (int page, string genre) => List(page, genre));
        app.MapPost("/orders", Order);
        await app.StartAsync();
        return app;
    }

    private static IResult List(int page, string genre)
    {
        Book[] found = [.. s_books.Where(book => book.Genre.Value == genre)];
        BookPage answer = new()
        {
            Books = [.. found.Skip((page - 1) * PageSize).Take(PageSize)],
            Page = page,
            Pages = (found.Length + PageSize - 1) / PageSize,
        };
        return Results.Bytes(answer.ToJson(), "application/json");
    }

    private static async Task<IResult> Order(HttpRequest request)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(request.Body);
        NewOrder order = NewOrder.FromJson(body.RootElement.GetRawText());
        if (order.Isbns.Except(s_books.Select(book => book.Isbn)).FirstOrDefault() is { } unknown)
            return Results.Text(new Problem { Detail = $"There is no book {unknown}." }.ToString(), "application/json", statusCode: 422);

        Order placed = new() { Id = Guid.NewGuid(), PlacedAt = DateTimeOffset.UtcNow, Total = s_books.Where(book => order.Isbns.Contains(book.Isbn)).Sum(book => book.Price) };
        return Results.Text(placed.ToString(), "application/json", statusCode: 201);
    }

    private static Book Book(string isbn, string title, Genre genre, decimal price, int year) =>
        new() { Isbn = isbn, Title = title, Genre = genre, Price = price, Published = new DateOnly(year, 1, 1) };
}
