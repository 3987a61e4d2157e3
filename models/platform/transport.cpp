// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/transport.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dosegrid::platform {

namespace {

// Coefficients of soft tissue in cm²/g, as closed forms close to the textbook curves of water: a table would put a
// kink into each curve at each of its points.
struct Attenuation
{
    double photoelectric = 0;
    double compton = 0;
    double comptonShare = 0; // of the energy that a Compton electron takes
    double pairs = 0;

    double total() const { return photoelectric + compton + pairs; }
    double absorbed() const { return photoelectric + compton * comptonShare + pairs * 0.8; }
    // What thins out the energy on its way: scattered photons go on.
    double energyLoss() const { return 0.6 * total() + 0.4 * absorbed(); }
};

Attenuation attenuation(double energyMev)
{
    const double k = energyMev / 0.511;
    const double k2 = 1 + 2 * k;
    // Klein-Nishina, in units of the classical cross-section; below 1 keV the closed form loses its digits.
    const double kleinNishina = 0.75
                                * ((1 + k) / (k * k * k) * (2 * k * (1 + k) / k2 - std::log(k2))
                                   + std::log(k2) / (2 * k) - (1 + 3 * k) / (k2 * k2));
    Attenuation a;
    a.photoelectric = 4.94 * std::pow(energyMev / 0.01, -3.2);
    a.compton = 0.222 * kleinNishina;
    a.comptonShare = k / (1 + 1.876 * std::pow(k, 0.906));
    a.pairs = 0.0092 * energyMev * energyMev / (energyMev * energyMev + 100);
    return a;
}

// Range of electrons in g/cm² (Katz and Penfold's fit).
double electronRange(double energyMev) { return 0.412 * std::pow(energyMev, 1.265 - 0.0954 * std::log(energyMev)); }

// Share of their energy that electrons give off as photons, of about a third of their own energy.
double bremsstrahlung(double energyMev) { return 0.0049 * std::pow(energyMev, 0.93); }

double absorbedInBody(const Attenuation &a, double depthCm)
{
    return (1 - 1e-5) * (1 - std::exp(-a.absorbed() * depthCm));
}

// One radiation at one energy. Flows are in g: absorbed fraction times mass of the source.
class Exchange
{
public:
    Exchange(const Phantom &phantom, Radiation radiation, double energyMev)
        : m_phantom(phantom)
        , n(static_cast<size_t>(phantom.simpleCount))
        , m_electrons(radiation == Radiation::Electrons)
        , m_photons(attenuation(m_electrons ? energyMev / 3 : energyMev))
        , m_yield(bremsstrahlung(energyMev))
        , m_path(m_electrons ? 0.25 * electronRange(energyMev) : 1 / m_photons.total())
    {}

    Transport solve()
    {
        setFlows();
        const std::vector<double> u = balance();
        Transport result{n, std::vector<double>(n * n)};
        for (size_t i = 0; i < n; ++i)
            for (size_t j = 0; j < n; ++j)
                result.fractions[i * n + j] = u[i] * u[j] * m_flow[i * n + j] / mass(i);
        return result;
    }

private:
    double mass(size_t i) const { return m_phantom.regions[i].massG; }

    // Share that stays in the region, before the balance.
    double kept(size_t i) const
    {
        const double chord = m_phantom.chord[i];
        if (m_electrons)
            return 1 / (1 + m_path / chord);
        const double paths = 0.8 * chord * m_photons.absorbed();
        return paths / (1 + paths);
    }

    // Share of the energy that the whole body absorbs.
    double absorbed(size_t i) const
    {
        const double inBody = absorbedInBody(m_photons, m_phantom.depth[i]);
        if (m_phantom.regions[i].id == 0) // air: what little comes in
            return 0.05 * (m_electrons ? m_yield : 1);
        return m_electrons ? 1 - m_yield * (1 - inBody) - 1e-7 : inBody;
    }

    double nearFlow(size_t i, size_t j) const
    {
        const double surface = m_phantom.contact[i * n + j];
        if (surface <= 0)
            return 0;
        // What leaves one through the shared surface times what the other stops of it; the product is symmetric.
        const double a = m_phantom.chord[i];
        const double b = m_phantom.chord[j];
        const double stopped = m_electrons ? 1 : m_photons.absorbed() / m_photons.total();
        return stopped * surface / 4 * m_path * a * b / ((m_path + a) * (m_path + b));
    }

    double farFlow(size_t i, size_t j) const
    {
        const double r2 = m_phantom.distance2[i * n + j];
        const double r = std::sqrt(r2);
        // Parts of two regions have all distances around the mean, which softens the exponential.
        const double softness = 2 + r / (r + 30);
        const double through = std::pow(1 + m_photons.energyLoss() * r / softness, -softness);
        const double flow = mass(i) * mass(j) * 1.5 * m_photons.absorbed() * through / (4 * std::numbers::pi * r2);
        return m_electrons ? m_yield * flow : flow;
    }

    void setFlows()
    {
        m_flow.resize(n * n);
        for (size_t i = 0; i < n; ++i) {
            m_flow[i * n + i] = mass(i) * kept(i);
            for (size_t j = 0; j < i; ++j)
                m_flow[i * n + j] = m_flow[j * n + i] = nearFlow(i, j) + farFlow(i, j);
        }
    }

    // Factors u, so that the flows u_i u_j flow_ij out of each region sum up to what the body absorbs of it. The matrix
    // stays symmetric: Sinkhorn's scaling, with the geometric mean of two steps, which converges for a symmetric one.
    std::vector<double> balance() const
    {
        std::vector<double> wanted(n);
        std::vector<double> u(n, 1.0);
        for (size_t i = 0; i < n; ++i)
            wanted[i] = mass(i) * absorbed(i);
        for (int step = 0; step < 200; ++step) {
            double worst = 0;
            std::vector<double> next(n);
            for (size_t i = 0; i < n; ++i) {
                double out = 0;
                for (size_t j = 0; j < n; ++j)
                    out += m_flow[i * n + j] * u[j];
                out *= u[i];
                worst = std::max(worst, std::abs(out / wanted[i] - 1));
                next[i] = u[i] * std::sqrt(wanted[i] / out);
            }
            u = std::move(next);
            if (worst < 1e-9)
                break;
        }
        return u;
    }

    const Phantom &m_phantom;
    size_t n;
    bool m_electrons;
    Attenuation m_photons; // of the photons, or of the bremsstrahlung
    double m_yield;
    double m_path; // g/cm², mean way from the source
    std::vector<double> m_flow;
};

} // namespace

Transport transport(const Phantom &phantom, Radiation radiation, double energyMev)
{
    return Exchange(phantom, radiation, std::clamp(energyMev, 0.001, 100.0)).solve();
}

double typicalDeposit(Radiation radiation, double energyMev)
{
    if (radiation == Radiation::Electrons)
        return 0.35;
    const Attenuation a = attenuation(std::clamp(energyMev, 0.001, 100.0));
    const double scattered = a.comptonShare * (1.6 - 0.8 * a.comptonShare);
    return (a.photoelectric * 0.97 + (a.compton + a.pairs) * scattered) / a.total();
}

} // namespace dosegrid::platform
